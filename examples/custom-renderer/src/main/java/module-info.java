/** Reports for spreadsheets. */
module dev.example.spreadsheet {
    requires dev.postmortem.render;
    requires static org.jspecify;

    provides dev.postmortem.render.ReportRenderer with
            dev.example.spreadsheet.SpreadsheetRenderer;
}

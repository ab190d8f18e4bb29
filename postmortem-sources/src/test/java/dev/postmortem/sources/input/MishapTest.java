package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MishapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE html><html><title>Sign in</title> | a web page | as JSON or as text",
                "  <html lang='en'> | a web page | as JSON or as text",
                "{'ok':false,'error':'not_in_channel'} | a server that refused | the token and its rights",
                "{'message':'Not Found','documentation_url':'u','status':'404'} | a server that refused | the token",
                "{'error':{'message':'Not Found','code':2100}} | a server that refused | the token",
                "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'Forbidden','code':403} | refused | rights",
                "{'data':null,'errors':[{'message':'Bad credentials'}]} | a server that refused | the token",
                "apiVersion: v1 | is YAML | -o json",
                "LAST SEEN   TYPE   REASON   OBJECT   MESSAGE | how long ago | -o json",
                "NAMESPACE   LAST SEEN   TYPE   REASON | how long ago | -o json"
            })
    void whatOftenLiesInThePlaceOfAnExportIsNamed(String content, String message, String remedy) throws IOException {
        assertThat(ProblemSource.unrecognised(file(content), List.of()).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.getId()).isEqualTo("source.unrecognised");
                    assertThat(problem.getMessage()).contains(message);
                    assertThat(problem.getRemedy()).contains(remedy);
                });
    }

    @Test
    void anythingElseIsToldByItsBeginning() throws IOException {
        assertThat(message("dear diary"))
                .isEqualTo("the file begins with \"dear diary\", which is none of the known formats");
        assertThat(message("[{'message':'hi','at':{'x':1}},{'who':1}]"))
                .isEqualTo("the file is JSON with \"at\", \"message\", \"who\", which is none of the known formats");
        assertThat(message("{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1}"))
                .contains("\"h\" and more,");
    }

    private static String message(String content) throws IOException {
        return ProblemSource.unrecognised(file(content), List.of())
                .problems()
                .get(0)
                .getMessage();
    }

    private static InputFile file(String content) {
        return InputFile.of("file", content.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

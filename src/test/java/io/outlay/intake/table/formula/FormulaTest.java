package io.outlay.intake.table.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Map<String, String> ROW = Map.of(
            "Gross",
            "119",
            "Net",
            "100",
            "Type",
            "Fee ",
            "Day",
            "2026-02-03",
            "Last",
            "2026-01-04",
            "Amount (*)",
            "7",
            "Who",
            "PADDLE.NET* SKETCH");

    /** One row of plain numbers and ISO dates. */
    private record Row(Group group) implements Cells {
        @Override
        public String text(String header) {
            return ROW.getOrDefault(header, "");
        }

        @Override
        public String captured(String header) {
            return "eur";
        }

        @Override
        public BigDecimal number(String text) throws Malformed {
            return Numbers.decimal(text);
        }

        @Override
        public String day(String text) {
            return text;
        }

        @Override
        public String beside(Beside asked, String key) {
            return "";
        }

        @Override
        public BigDecimal total(int index) {
            return group.total(index);
        }
    }

    private static String value(String text) throws Exception {
        Formula formula = Formula.of(text);
        Group group = formula.group();
        group.add(new Row(group));
        group.add(new Row(group));
        return formula.cell(new Row(group));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[Gross] - [Net] | 19",
                "Gross - Net * 2 | -81",
                "(Gross - Net) * 2 | 38",
                "-Gross + 1.5 | -117.5",
                "Gross / 1.19 | 100",
                "Gross / 0 | ^^",
                "Gross - Missing | ^^",
                "Gross - Missing ?? 0 | 119",
                "Missing ?? Net | 100",
                "abs(Net - Gross) | 19",
                "negate(Net) | -100",
                "round(Gross / 7, 2) | 17",
                "\"INV \" & month(Day) & '!' | INV 2026-02!",
                "first_day(Day) | 2026-02-01",
                "last_day(Day) | 2026-02-28",
                "age(Last, Day) | 30",
                "latest(Last, Day, Missing) | 2026-02-03",
                "if([Type] = \"fee\", -Net, Gross) | -100",
                "if(Type != \"fee\" or age(Last, Day) > 30, 1, 2) | 2",
                "if(not blank(Missing) and Net >= 100, \"a\", \"b\") | b",
                "if(one_of(Type, \"x\", \"FEE\"), 1, 0) | 1",
                "if(starts(Who, \"paddle\"), after(Who, \"*\"), Who) | SKETCH",
                "before(Who, \"*\") | PADDLE.NET",
                "lower(upper(\"aB\")) | ab",
                "captured([Amount (*)]) | eur",
                "sum(Net) + count() | 202",
                "count(Net > 100) | 0",
                "count_distinct(Who) | 1",
                "sum(Missing) | ^^"
            })
    void gives(String formula, String value) throws Exception {
        assertThat(value(formula)).isEqualTo(value == null ? "" : value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[Gross] - | has its end where a value is wanted",
                "[Gross] [Net] | goes on with \"Net\" where it could end",
                "gros(Net) | calls gros(), which is no function",
                "abs(Net, Gross) | gives abs() 2 values, which takes 1",
                "sum(sum(Net)) | has a total inside another",
                "Net = 1 | only says yes or no",
                "Net + \"a\" | computes with what is no number",
                "if(Net, 1, 2) | has no condition where one is wanted",
                "Net # 1 | cannot be read from \"# 1\" on",
                "[] + 1 | names no header between [ and ]",
                "captured([Net]) | has captured() without a header with a star",
                "month(Net + 1) | has no date where one is wanted"
            })
    void refuses(String formula, String fault) {
        assertThatThrownBy(() -> Formula.of(formula))
                .isInstanceOf(FormulaFault.class)
                .hasMessage(fault);
    }

    @Test
    void saysWhatAFileMustHave() throws Exception {
        assertThat(Formula.of("[A] - ([B] ?? [C]) + ([D] ?? 0)").needs())
                .containsExactly(List.of("A"), List.of("B", "C"));
        assertThat(Formula.of("age([Seen], [At]) + [N]").days()).containsExactly("Seen", "At");
        assertThat(Formula.of("[A] ?? [B]").isCell()).isTrue();
        assertThat(Formula.of("[A] ?? 0").isNumber()).isTrue();
        assertThat(Formula.of("count()").isTotal()).isTrue();
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheStackIsFull() throws Exception {
        assertThatThrownBy(() -> Formula.of("(".repeat(10_000))).hasMessage("has more than 50 brackets in one another");
        assertThatThrownBy(() -> Formula.of("not ".repeat(10_000) + "1")).isInstanceOf(FormulaFault.class);
        assertThat(Formula.of("-".repeat(10_000) + "1").isNumber()).isTrue();
    }
}

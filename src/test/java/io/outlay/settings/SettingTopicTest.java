package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingTopicTest {
    @Test
    void everySettingHasOne() {
        assertThat(SettingKeys.listed())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(SettingTopic.of(key.name())).isNotNull());
    }

    @Test
    void whatTheCompanyDecidesIsBusiness() {
        assertThat(SettingTopic.of("outlook.wage-growth")).isEqualTo(SettingTopic.BUSINESS);
        assertThat(SettingTopic.of("outlook.unchecked-band")).isEqualTo(SettingTopic.METHOD);
        assertThat(SettingTopic.of("mail.port")).isEqualTo(SettingTopic.TECHNICAL);
    }

    @Test
    void anUnknownSectionHasNone() {
        assertThatThrownBy(() -> SettingTopic.of("colours.red")).hasMessage("no topic for colours.red");
    }
}

package io.outlay.job.care;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a new workspace shall hold.
 *
 * @param folder that does not exist yet, or is empty
 * @param company name on the reports; empty for a placeholder
 * @param currency reporting currency, ISO 4217; empty for EUR
 * @param fiscalYearStart first month of the fiscal year, 1 to 12; empty for January
 * @param from a folder of which every file is copied into the inbox
 */
public record InitRequest(
        Path folder,
        Optional<String> company,
        Optional<String> currency,
        Optional<String> fiscalYearStart,
        Optional<Path> from) {}

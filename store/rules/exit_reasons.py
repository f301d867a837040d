"""Why accounts leave, unless the settings say otherwise."""

EXIT_REASONS = (
    "oversold", "never adopted", "no progress seen", "price", "service", "errors piled up", "found better",
    "outgrew us", "fit", "went out of business",
)  # fmt: skip

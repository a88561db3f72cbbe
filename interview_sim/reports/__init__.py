"""An analysis as HTML, PDF and CSV."""

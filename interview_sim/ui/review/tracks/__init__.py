"""The desk's tracks: everything that happens in an answer on one time axis that zooms, one cursor for all.

Import from the modules: `pane` (the widget), `data` (what it shows), `waveform` (read from the recording).
"""

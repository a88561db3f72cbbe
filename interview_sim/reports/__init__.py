"""Analyses as HTML, PDF and CSV, and the words that reports and windows share.

`words` and `advice` turn a finding into sentences; `view` gathers what a report shows; `html`,
`pdf` and `csv` write it. Knows results only: no signals, no store, no Qt.
"""

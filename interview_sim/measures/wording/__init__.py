"""What words mean to the measures: base forms, phrases, denial, sentences, stories."""

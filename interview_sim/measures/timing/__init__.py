"""How much was said and when: amounts a minute, silences, tracks over time, likely counts."""

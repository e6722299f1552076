-- Swedish order (å, ä, ö last) on every server, whatever language it was installed with.
create collation swedish (provider = icu, locale = 'sv-SE');
-- The same, with digits by their value: Insats 2 before Insats 10.
create collation swedish_numeric (provider = icu, locale = 'sv-SE-u-kn-true');

"""The phrases that rights are recognised by: a folder for each language, a file for each right.

A rule in such a file says what it finds, why the words count (``summary``, which is shown to the
person at the desk, in English in every folder: the catalogues translate it), and the phrases.
Capital letters, accents, punctuation and line breaks of a message make no difference. In a phrase

    my|our      is one of these words
    erase*      is this word with any ending
    *           is up to five words of the same sentence
    . does      is "does" where a sentence begins
    ME          in capitals is one of the words that words.toml keeps under this name

``only_with`` names a list in words.toml: the phrases of the rule count only if something of that
list stands somewhere in the message too. So "I want to complain" is about cameras or about a
kettle. Phrases that mean nothing but data need no such list.

A right that is missed is a deadline that is missed, and a wrong suggestion costs one glance: in
doubt a phrase is in. Acts and articles stand here because people cite them, the wrong ones too.
Whoever adds a phrase adds the message it was missed in to tests/cases/messages.
"""

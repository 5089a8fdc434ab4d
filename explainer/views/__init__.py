"""The views: what each of them shows, as functions of the pack and the state. No Textual here."""

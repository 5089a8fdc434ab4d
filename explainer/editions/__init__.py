"""The editions that need no screen: each sets what `facts` tells of a pack."""

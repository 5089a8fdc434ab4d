"""Every fault that an author can make, one by one: what is changed in the small pack, and what is said."""

"""What is edited: one bank's draft, its undo, its checks, and how it is kept and published. No widgets."""

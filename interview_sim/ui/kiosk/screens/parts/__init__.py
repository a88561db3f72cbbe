"""Pieces that only the kiosk's screens use; what the desks share stands in `ui/widgets/`."""

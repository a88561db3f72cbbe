"""What happens when: each part of the visit answers its screens and moves the visit on."""

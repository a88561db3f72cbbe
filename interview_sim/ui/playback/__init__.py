"""Playing recordings: what the kiosk's replay and the counsellor's desk share.

The file is reached through `interview_sim.recording` alone: Qt's player gets a device over
`open_recording`, exact pictures come from `PictureSeeker` in a thread of their own.
"""

"""What camera and microphone give, on one clock, appended safely to the recording."""

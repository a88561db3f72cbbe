"""Reading aloud on a machine that may have no voice at all."""

from pytestqt.qtbot import QtBot

from interview_sim.ui.speech import Speech


def test_it_looks_for_voices_off_the_windows_thread_and_ends(qtbot: QtBot) -> None:
    speech = Speech()
    assert not speech.can_speak("ko") and not speech.say("안녕하세요", "ko")

    with qtbot.waitSignal(speech.voices_found, timeout=20_000) as told:
        speech.start()
    speech.hush()
    speech.close()

    assert all(speech.can_speak(language) for language in told.args[0])
    assert not speech._thread.isRunning()

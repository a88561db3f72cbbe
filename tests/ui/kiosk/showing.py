"""Every screen of the kiosk filled with something, for the layout tests and the pictures in docs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from interview_sim.banks import shipped_banks, shipped_presets
from interview_sim.reports.visit import short_title
from interview_sim.sessions.training.types import CourseChoice
from interview_sim.ui.kiosk.screens.about import AboutScreen
from interview_sim.ui.kiosk.screens.analysing import AnalysingScreen, AnswerProgress
from interview_sim.ui.kiosk.screens.answer import AnswerScreen, Asked
from interview_sim.ui.kiosk.screens.calibration import CalibrationScreen
from interview_sim.ui.kiosk.screens.choose import MIX, ChooseScreen
from interview_sim.ui.kiosk.screens.consent import ConsentScreen
from interview_sim.ui.kiosk.screens.device import DeviceScreen
from interview_sim.ui.kiosk.screens.rules import Rules, RulesScreen
from interview_sim.ui.kiosk.screens.saved import Between, SavedScreen
from interview_sim.ui.kiosk.screens.settings import SettingsScreen
from interview_sim.ui.kiosk.screens.take_home import TakeHomeScreen
from interview_sim.ui.kiosk.screens.thanks import Stays, ThanksScreen
from interview_sim.ui.kiosk.screens.think import Thinking, ThinkScreen
from interview_sim.ui.kiosk.screens.welcome import WelcomeScreen
from interview_sim.ui.kiosk.visit.checks import Verdict
from interview_sim.ui.kiosk.visit.courses import offers
from interview_sim.ui.kiosk.visit.visitor import About, Choices
from interview_sim.ui.language import current_language

ASKED = {
    "ko": "팀에서 의견이 부딪쳤던 일을 하나 말씀해 주세요. 그때 어떤 상황이었나요?",
    "en": "Tell me about a time when opinions in your team clashed. What was the situation?",
}
FOLLOW_UP = {"ko": "질문 4/8 · 꼬리 질문", "en": "Question 4/8 · Follow-up question"}
MORE = {
    "ko": "그 일이 본인의 어떤 경험과 맞는지 조금 더 말씀해 주세요.",
    "en": "Which of your experiences fits that work? Please say a little more.",
}
BECAUSE = {
    "ko": "앞 답변에서 '내 경험과 맞는 점' 이야기를 듣지 못해 이어서 여쭙니다.",
    "en": "We did not hear “how my experience fits” in your last answer, so here is one more.",
}
ABOUT = {"ko": "질문 1/3 · 상황을 묻습니다", "en": "Question 1/3 · asks for the situation"}


def picture(wide: int = 1280, high: int = 720) -> QImage:
    """A grey picture with a bright ellipse where a face would be."""
    y, x = np.mgrid[0:high, 0:wide]
    face = ((x - wide / 2) / (high * 0.2)) ** 2 + ((y - high * 0.44) / (high * 0.27)) ** 2 < 1
    grey = np.where(face, 170, 90).astype(np.uint8)
    return QImage(grey.tobytes(), wide, high, wide, QImage.Format.Format_Grayscale8).copy()


def welcome() -> QWidget:
    screen = WelcomeScreen()
    screen.show_centre("", minutes=10, n_questions=3, can_reopen=False)
    return screen


def consent() -> QWidget:
    screen = ConsentScreen()
    screen.show_choices(Choices(), None, keep_days=30)
    return screen


def about() -> QWidget:
    screen = AboutScreen()
    screen.offer(languages=("ko", "en"))
    screen.show_about(About(), 1.0, records=True, keeps=True)
    return screen


def about_unknown_ticket() -> QWidget:
    screen = about()
    assert isinstance(screen, AboutScreen)
    screen.ticket.show_text("A-0777")
    screen.ticket.show_known(False)
    return screen


def choose() -> QWidget:
    screen = ChooseScreen()
    screen.offer(shipped_presets()[:5], shipped_banks(), preset="first-visit", bank=MIX)
    return screen


COURSES = offers(
    lengths={"first-visit": (10, 3)},
    choices=[
        CourseChoice(
            course_id=number,
            entry_id=entry,
            kind="class" if entry is None else "fair",
            name=name,
            company=company,
            bank_id="common",
            preset_id="first-visit",
        )
        for number, entry, name, company in (
            (1, None, "데이터 분석가 양성 3기", ""),
            (2, 1, "가을 채용박람회", "한빛 물류"),
            (2, 2, "가을 채용박람회", "두레 식품"),
            (2, 3, "가을 채용박람회", "새봄 돌봄"),
        )
    ],
)


def _choose_course(key: str, *, may_join: bool) -> ChooseScreen:
    screen = ChooseScreen()
    screen.offer(
        shipped_presets()[:5],
        shipped_banks(),
        preset=key,
        bank=MIX,
        courses=COURSES,
        may_join=may_join,
    )
    return screen


def choose_class() -> QWidget:
    screen = _choose_course("course:1", may_join=True)
    screen.course.join.setChecked(True)
    screen.course.ticket.show_problem(
        "이 과정에 이 번호표의 면접이 없습니다. 다시 확인하거나 칸을 비워 주세요."
        if current_language() == "ko"
        else "No visit of this course has this ticket. Check it, or leave the field empty."
    )
    return screen


def choose_fair() -> QWidget:
    return _choose_course("course:2", may_join=False)


def consent_in_course() -> QWidget:
    screen = ConsentScreen()
    choices = Choices(record=True, keep=True)
    screen.show_choices(choices, True, keep_days=30, course="데이터 분석가 양성 3기")
    return screen


def devices() -> QWidget:
    screen = DeviceScreen()
    screen.show_picture(picture())
    screen.show_verdicts(
        Verdict(kind="face", band="good", code="good"),
        (
            Verdict(kind="light", band="fair", code="dark"),
            Verdict(kind="voice", band="good", code="good"),
            Verdict(kind="room", band="good", code="good", figure=18.0),
            Verdict(kind="headset", band="none", code="waiting"),
        ),
    )
    screen.show_level(0.6)
    return screen


def calibration() -> QWidget:
    screen = CalibrationScreen()
    screen.words.set_text("")
    screen.dot.show_at("top_left")
    return screen


def rules() -> QWidget:
    screen = RulesScreen()
    screen.show_rules(
        Rules(
            n_questions=3,
            has_practice=True,
            records=True,
            keeps=True,
            ticket="A-0412",
            is_untimed=False,
            retries=1,
            may_follow_up=True,
        )
    )
    return screen


def think() -> QWidget:
    screen = ThinkScreen()
    language = current_language()
    thinking = Thinking(
        about=ABOUT[language],
        text=ASKED[language],
        think_s=30,
        answer_s=90,
        number=1,
        sets=(3,),
        is_practice=False,
        is_recorded=True,
    )
    screen.show_thinking(thinking, can_read=True)
    screen.show_left(18)
    return screen


def think_clip() -> QWidget:
    screen = think()
    assert isinstance(screen, ThinkScreen)
    screen.show_clip(True)
    screen.show_clip_picture(picture())
    return screen


def think_follow_up() -> QWidget:
    screen = ThinkScreen()
    language = current_language()
    thinking = Thinking(
        about=FOLLOW_UP[language],
        text=MORE[language],
        think_s=30,
        answer_s=60,
        number=4,
        sets=(8,),
        is_practice=False,
        is_recorded=True,
        because=BECAUSE[language],
    )
    screen.show_thinking(thinking, can_read=True)
    screen.show_left(24)
    return screen


def answer() -> QWidget:
    screen = AnswerScreen()
    language = current_language()
    asked = Asked(
        about=ABOUT[language],
        text=ASKED[language],
        is_recorded=True,
        is_practice=False,
        limit_s=90,
        done_after_s=70,
        has_picture=True,
        has_sound=True,
    )
    screen.show_question(asked, camera="above")
    screen.show_picture(picture())
    for number in range(46):
        screen.show_level(abs(np.sin(number * 0.7)) * 0.8)
    screen.show_voice_heard()
    screen.show_time(58)
    return screen


def _between(**more: object) -> QWidget:
    screen = SavedScreen()
    usual: dict[str, object] = {
        "is_recorded": True,
        "is_practice": False,
        "is_last": True,
        "can_retry": True,
        "must_repeat": False,
        "unused_s": 21.0,
        "has_voice": True,
        "lost": (),
        "goes_on_itself": False,
    }
    screen.show_between(Between(**{**usual, **more}))  # type: ignore[arg-type]
    return screen


def saved_looking() -> QWidget:
    return _between(is_looked_at=True)


def saved_follow_up() -> QWidget:
    return _between(follow_up=BECAUSE[current_language()])


def saved() -> QWidget:
    screen = SavedScreen()
    between = Between(
        is_recorded=True,
        is_practice=False,
        is_last=False,
        can_retry=True,
        must_repeat=False,
        unused_s=28.0,
        has_voice=True,
        lost=("camera",),
        goes_on_itself=False,
    )
    screen.show_between(between)
    return screen


def analysing() -> QWidget:
    screen = AnalysingScreen()
    screen.show_answers(
        [
            AnswerProgress(title=short_title(ASKED[current_language()]), state="done", points=72),
            AnswerProgress(title=short_title(ASKED[current_language()]), state="running", share=0.4),
            AnswerProgress(title=short_title(ASKED[current_language()]), state="failed"),
        ]
    )
    return screen


def take_home() -> QWidget:
    screen = TakeHomeScreen()
    screen.show_printer(True)
    screen.show_sticks([("/media/a", "MY STICK")])
    screen.show_done("paper", "")
    return screen


def thanks() -> QWidget:
    screen = ThanksScreen()
    screen.show_stays(
        Stays(
            was_recorded=True,
            ticket="A-0412",
            kept_until="2026-12-24",
            is_kept=True,
            is_shown=True,
            is_counted=True,
        )
    )
    screen.stop()
    return screen


def settings() -> QWidget:
    from interview_sim.settings import Settings

    screen = SettingsScreen()
    screen.offer(
        cameras=[("0", "Camera 0")],
        microphones=[("0", "Headset")],
        presets=[(preset.id, preset.name.in_language(current_language())) for preset in shipped_presets()],
    )
    screen.show_settings(Settings())
    return screen


SCREENS: dict[str, Callable[[], QWidget]] = {
    "welcome": welcome,
    "consent": consent,
    "about": about,
    "about-unknown-ticket": about_unknown_ticket,
    "choose": choose,
    "choose-class": choose_class,
    "choose-fair": choose_fair,
    "consent-in-course": consent_in_course,
    "devices": devices,
    "calibration": calibration,
    "rules": rules,
    "think": think,
    "think-clip": think_clip,
    "think-follow-up": think_follow_up,
    "answer": answer,
    "saved": saved,
    "saved-looking": saved_looking,
    "saved-follow-up": saved_follow_up,
    "analysing": analysing,
    "take-home": take_home,
    "thanks": thanks,
    "settings": settings,
}

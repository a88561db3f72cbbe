"""Widgets shared by kiosk, review and editor. Each gets the object it shows and nothing more."""

from interview_sim.ui.widgets.band_shape import BandLabel, BandName, BandShape
from interview_sim.ui.widgets.bottom_bar import BottomBar
from interview_sim.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton, SoftButton
from interview_sim.ui.widgets.choice_list import ChoiceCard, ChoiceList, ListChoice
from interview_sim.ui.widgets.field import Field
from interview_sim.ui.widgets.focus_ring import FocusRing
from interview_sim.ui.widgets.kiosk_screen import KioskScreen
from interview_sim.ui.widgets.mark import Mark, NamedMark
from interview_sim.ui.widgets.question_dialog import Choice, QuestionDialog
from interview_sim.ui.widgets.question_progress import QuestionProgress
from interview_sim.ui.widgets.segmented import LanguagePair, SegmentedChoice
from interview_sim.ui.widgets.steps import Steps
from interview_sim.ui.widgets.text import TextLabel, break_sentences, join_words
from interview_sim.ui.widgets.tick_card import TickCard
from interview_sim.ui.widgets.toast import Toast
from interview_sim.ui.widgets.top_bar import TopBar

__all__ = [
    "BandLabel",
    "BandName",
    "BandShape",
    "BottomBar",
    "Button",
    "Choice",
    "ChoiceCard",
    "ChoiceList",
    "Field",
    "FocusRing",
    "KioskScreen",
    "LanguagePair",
    "ListChoice",
    "Mark",
    "NamedMark",
    "PrimaryButton",
    "QuestionDialog",
    "QuestionProgress",
    "QuietButton",
    "SecondaryButton",
    "SegmentedChoice",
    "SoftButton",
    "Steps",
    "TextLabel",
    "TickCard",
    "Toast",
    "TopBar",
    "break_sentences",
    "join_words",
]

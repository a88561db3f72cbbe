"""Widgets shared by kiosk, review and editor. Each gets the object it shows and nothing more."""

from interview_sim.ui.widgets.advice_card import AdviceCard
from interview_sim.ui.widgets.answer_time_line import AnswerTimeLine
from interview_sim.ui.widgets.band_shape import BandLabel, BandName, BandShape
from interview_sim.ui.widgets.bottom_bar import BottomBar
from interview_sim.ui.widgets.buttons import Button, PrimaryButton, QuietButton, SecondaryButton, SoftButton
from interview_sim.ui.widgets.camera_view import CameraView
from interview_sim.ui.widgets.choice_list import ChoiceCard, ChoiceList, ListChoice
from interview_sim.ui.widgets.distribution import Distribution, PointsSpread, spread_of
from interview_sim.ui.widgets.face_oval import FaceOval
from interview_sim.ui.widgets.field import Field
from interview_sim.ui.widgets.figure import Figure
from interview_sim.ui.widgets.focus_ring import FocusRing
from interview_sim.ui.widgets.kiosk_screen import KioskScreen
from interview_sim.ui.widgets.level_meter import LevelMeter
from interview_sim.ui.widgets.mark import Mark, NamedMark
from interview_sim.ui.widgets.measure_card import MeasureCard
from interview_sim.ui.widgets.poster import Poster
from interview_sim.ui.widgets.progress_row import ProgressRow
from interview_sim.ui.widgets.question_dialog import Choice, QuestionDialog
from interview_sim.ui.widgets.question_progress import QuestionProgress
from interview_sim.ui.widgets.scale import Scale
from interview_sim.ui.widgets.segmented import LanguagePair, SegmentedChoice
from interview_sim.ui.widgets.six_seconds import SixSeconds
from interview_sim.ui.widgets.steps import Steps
from interview_sim.ui.widgets.ten_minutes import TenMinutes, VisitPart
from interview_sim.ui.widgets.text import TextLabel, break_sentences, join_words
from interview_sim.ui.widgets.think_ring import ThinkRing
from interview_sim.ui.widgets.tick_card import TickCard
from interview_sim.ui.widgets.toast import Toast
from interview_sim.ui.widgets.top_bar import TopBar
from interview_sim.ui.widgets.track_data import Note, TrackData, track_data
from interview_sim.ui.widgets.tracks import Tracks
from interview_sim.ui.widgets.transcript_view import TranscriptView
from interview_sim.ui.widgets.verdict_card import VerdictCard
from interview_sim.ui.widgets.voice_line import VoiceLine

__all__ = [
    "AdviceCard",
    "AnswerTimeLine",
    "BandLabel",
    "BandName",
    "BandShape",
    "BottomBar",
    "Button",
    "CameraView",
    "Choice",
    "ChoiceCard",
    "ChoiceList",
    "Distribution",
    "FaceOval",
    "Field",
    "Figure",
    "FocusRing",
    "KioskScreen",
    "LanguagePair",
    "LevelMeter",
    "ListChoice",
    "Mark",
    "MeasureCard",
    "NamedMark",
    "Note",
    "PointsSpread",
    "Poster",
    "PrimaryButton",
    "ProgressRow",
    "QuestionDialog",
    "QuestionProgress",
    "QuietButton",
    "Scale",
    "SecondaryButton",
    "SegmentedChoice",
    "SixSeconds",
    "SoftButton",
    "Steps",
    "TenMinutes",
    "TextLabel",
    "ThinkRing",
    "TickCard",
    "Toast",
    "TopBar",
    "TrackData",
    "Tracks",
    "TranscriptView",
    "VerdictCard",
    "VisitPart",
    "VoiceLine",
    "break_sentences",
    "join_words",
    "spread_of",
    "track_data",
]

"""The comparing page in its place: what is open on the desk can be set beside another answer or finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interview_sim.ui.language import area
from interview_sim.ui.review.comparing.flow import CompareFlow
from interview_sim.ui.review.comparing.page import ComparePage
from interview_sim.ui.review.comparing.reading import CompareReading

if TYPE_CHECKING:
    from interview_sim.ui.review.desk.flow import DeskFlow

tr = area("review-desk")
PAGE, RECORDS = "compare", "records"


class SideBySide(QObject):
    """Reads only while its page is in front: linked visits are opened, and logged, by looking at them."""

    def __init__(self, flow: DeskFlow) -> None:
        super().__init__(flow)
        self._flow = flow
        self._page = ComparePage()
        self._reading = CompareReading(flow.store, lambda: flow.me)
        self.compare = CompareFlow(
            self._page,
            me=lambda: flow.me,
            choices=self._reading.choices,
            load=self._reading.load,
            visits=self._reading.visits,
            parent=self,
        )
        window = flow.program.window
        window.add_page(PAGE, lambda: tr("Compare"), self._page)
        window.page_shown.connect(self._on_page)
        window.locked.connect(self.compare.pause)
        window.entered.connect(lambda _: self.compare.leave())
        window.closing.connect(self.compare.close)
        window.keep_awake(self.compare.is_playing)
        flow.visit_left.connect(self.compare.leave)
        flow.program.revision.changed.connect(self._refresh)
        self.compare.refused.connect(flow.program.tell)
        self.compare.rating_asked.connect(self._rate)
        self._page.left.connect(lambda: window.show_page(RECORDS))
        self._page.remarked.connect(lambda words: window.toast.show_message(words, band="fair"))

    @property
    def _is_in_front(self) -> bool:
        return self._flow.program.window.current_page() == PAGE

    def show(self) -> None:
        """The open visit, its answers to choose from."""
        self._flow.program.window.show_page(PAGE)

    def show_findings(self, take_id: int) -> None:
        """The last two findings about an answer."""
        flow, visit = self._flow, self._flow.visit
        if visit is None:
            return
        session_id = visit.session.id

        def show(ids: list[int]) -> None:
            keys = [f"{session_id}/{take_id}/{one}" for one in ids[-2:]]
            self._reading.know(visit)
            if len(keys) == 2:
                self.compare.open(session_id, *keys)
            self.show()

        flow.reading.do(lambda: [one.id for one in flow.store().analyses(take_id)], show)

    def _on_page(self, name: str) -> None:
        if name != PAGE:
            self.compare.pause()
            return
        self._flow.watching.pause()
        visit = self._flow.visit
        if visit is None:
            self.compare.leave()
            return
        self._reading.know(visit)
        self.compare.open(visit.session.id)

    def _refresh(self) -> None:
        visit = self._flow.visit
        if self._is_in_front and visit is not None:
            self._reading.know(visit)
            self.compare.refresh()

    def _rate(self, key: str) -> None:
        """To the answer that must be rated before the figures may be seen."""
        session_id, take_id, *_ = key.split("/")
        flow = self._flow
        flow.program.window.show_page(RECORDS)
        if flow.visit is not None and flow.visit.session.id == session_id:
            flow.show_answer(int(take_id))
        else:
            flow.open_visit(session_id)

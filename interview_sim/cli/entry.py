"""The command line's one door: options before the command, errors to one line and an exit code.

Exit codes: 0 done; 1 a fault of ours (traceback to the log, one line to the screen); 2 input,
option or device not usable (`error: WHAT. CURE.`); 130 interrupted.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from interview_sim import __version__
from interview_sim.cli.commands import COMMANDS
from interview_sim.cli.invocation import Invocation, print_error, system_language
from interview_sim.criteria import use_centre
from interview_sim.errors import InterviewSimError
from interview_sim.messages import Language, message_of
from interview_sim.settings.logs import set_up_logging

log = logging.getLogger(__name__)

# typer carries its own copy of click since 0.26 and used the package before: both are reached so.
_CLICK_ERROR: type[Exception] = next(
    kind
    for kind in typer.BadParameter.__mro__
    if kind.__name__ == "ClickException" and issubclass(kind, Exception)
)


@dataclass(frozen=True, slots=True)
class _Call:
    """What the callback must know of the raw arguments: help must not make a data folder."""

    help_asked: bool


class _LazyCommand(TyperCommand):
    """A line in the help; the command itself is imported when it is called."""

    def make_context(self, info_name: Any, args: Any, parent: Any = None, **extra: Any) -> Any:
        module = importlib.import_module(COMMANDS[str(self.name)].module)
        app = getattr(module, "app", None)
        if app is None:
            app = typer.Typer(add_completion=False, rich_markup_mode=None)
            app.command(name=self.name, help=self.help)(module.command)
        real = typer.main.get_command(app)
        real.name = self.name
        return real.make_context(info_name, args, parent=parent, **extra)


class _LazyGroup(TyperGroup):
    """Lists and finds commands by the table alone."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        return _LazyCommand(name=cmd_name, callback=None, help=entry.sentence)


app = typer.Typer(cls=_LazyGroup, add_completion=False, no_args_is_help=True, rich_markup_mode=None)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"interview-sim {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    ctx: typer.Context,
    data_dir: Annotated[
        Path | None, typer.Option("--data-dir", help="Everything that is stored lies below it.")
    ] = None,
    language: Annotated[str | None, typer.Option("--language", help="ko or en.")] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Rehearse an AI interview offline: record, transcribe, measure, see what to do better."""
    if language not in (None, "ko", "en"):
        raise typer.BadParameter("--language takes ko or en")
    help_asked = isinstance(ctx.obj, _Call) and ctx.obj.help_asked
    call = Invocation(data_dir_option=data_dir, chosen_language=cast(Language | None, language))
    ctx.obj = call
    if ctx.invoked_subcommand is not None and not help_asked:
        set_up_logging(call.data_dir, "interview-sim")
        use_centre(call.data_dir)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run `arguments` and return the exit code; errors become one line on standard error."""
    _speak_utf8()
    # Without a log file (help, a data folder that cannot be written) nothing may reach the screen.
    logging.getLogger("interview_sim").addHandler(logging.NullHandler())
    language = _language_in(arguments)
    try:
        outcome = typer.main.get_command(app).main(
            args=arguments,
            prog_name="interview-sim",
            standalone_mode=False,
            obj=_Call(help_asked="--help" in arguments),
        )
    except InterviewSimError as error:
        log.debug("refused: %s", error.code, exc_info=True)
        return _refuse(str(message_of(error, language)))
    except _CLICK_ERROR as error:
        return _refuse(_usage_sentence(cast(Any, error), language, arguments))
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except BrokenPipeError:
        return _unread()
    except SystemExit as leaving:
        # typer leaves by itself, with 1, when nobody reads what a command prints.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _unread()
        raise
    except Exception:
        log.exception("a fault of ours in: %s", " ".join(arguments[:1]))
        return _fault(language)
    return outcome if isinstance(outcome, int) else 0


def _refuse(sentence: str) -> int:
    print_error(sentence)
    return 2


def _unread() -> int:
    """Nobody reads our output (`| head`): the work is done, and nothing more may be written there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _fault(language: Language) -> int:
    sentence = {
        "ko": "프로그램 안에서 문제가 생겼습니다. 자세한 내용은 데이터 폴더의 logs에 있습니다.",
        "en": "Something went wrong inside the program. The log in the data folder has the details.",
    }[language]
    sys.stderr.write(f"error: {sentence}\n")
    return 1


def _usage_sentence(error: Any, language: Language, arguments: list[str]) -> str:
    cure = {"ko": "--help 로 쓰는 법을 볼 수 있습니다.", "en": "See --help."}[language]
    if any(argument.startswith("-") and Path(argument).exists() for argument in arguments):
        cure = {
            "ko": "-로 시작하는 파일 이름은 그 앞에 -- 를 써 주세요.",
            "en": "Write -- before file names that begin with a dash.",
        }[language]
    return f"{error.format_message().rstrip('.')}. {cure}"


def _language_in(arguments: list[str]) -> Language:
    """The language asked for, read before parsing so that parse errors speak it too."""
    for position, argument in enumerate(arguments):
        value = argument.partition("=")[2]
        if argument == "--language" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if argument.startswith("--language") and value in ("ko", "en"):
            return cast(Language, value)
    return system_language()


def _speak_utf8() -> None:
    """Korean must come out on a Windows console or in the C locale too; a closed stream takes all."""
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()

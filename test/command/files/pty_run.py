"""Runs a command on a new terminal, types texts at it, shows what came and how it ended: pty_run.py TEXT… -- COMMAND…

Every text is typed when the output has been quiet for a while; `^C`, `^D` stand for the keys. `@TEXT` waits for TEXT first.
"""
import os, pty, select, signal, sys, time

cut = sys.argv.index("--")
texts, command = sys.argv[1:cut], sys.argv[cut + 1:]
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(command[0], command)
seen = b""


def read(until, seconds):
    """Reads until a text has come, or until it ends."""
    global seen
    end = time.monotonic() + seconds
    while until is None or until not in seen:
        left = end - time.monotonic()
        if left <= 0:
            return False
        if not select.select([terminal], [], [], left)[0]:
            continue
        try:
            data = os.read(terminal, 4096)
        except OSError:
            return False
        if not data:
            return False
        sys.stdout.buffer.write(data.replace(b"\r\n", b"\n"))
        seen += data
    seen = seen[seen.index(until) + len(until):] if until else seen
    return True


for text in texts:
    if text.startswith("@"):
        read(text[1:].encode().decode("unicode_escape").encode(), 40)
    else:
        time.sleep(0.05)
        text = text.encode().decode("unicode_escape").replace("^C", "\x03").replace("^D", "\x04")
        os.write(terminal, text.encode())
read(None, 40)
_, status = os.waitpid(pid, 0)
print("[status", os.waitstatus_to_exitcode(status), end="]\n")

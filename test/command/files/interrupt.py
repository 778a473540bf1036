"""Runs each program, sends it SIGINT soon after it called ready(), and shows what it said and how it ended."""
import signal, subprocess, sys, threading

PREAMBLE = "def ready(): import os; os.write(1, b'ready\\n')\n"


def run(program):
    child = subprocess.Popen([sys.executable, "-c", PREAMBLE + program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    watch = threading.Timer(60, child.kill)
    watch.start()
    lines = []
    for line in child.stdout:
        if line == "ready\n":
            threading.Timer(0.4, child.send_signal, [signal.SIGINT]).start()
        else:
            lines.append("> " + line)
    report = child.stderr.read()
    code = child.wait()
    watch.cancel()
    print("==", program.splitlines()[-1], "->", code)
    print("".join(lines), end="")
    library = False
    for line in report.splitlines():
        if line.startswith("  File "):
            library = "<string>" not in line
        elif not line.startswith("  "):
            library = False
        if not library:
            print(line)


for program in sys.argv[1:]:
    run(program)

# A thread that opens a FIFO waits for the other end while other threads run.
import io
import os
import tempfile
import threading
import time

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'fifo')
os.mkfifo(path)


def meet(opens_reader, opens_writer):
    """One thread opens either end; each waits for the other, and the main thread runs on."""
    for first, second in ((opens_reader, opens_writer), (opens_writer, opens_reader)):
        results = []
        thread = threading.Thread(target=lambda: results.append(first()))
        thread.start()
        time.sleep(0.03)
        print('waits', not results)
        other = second()
        thread.join()
        ends = [results[0], other] if first is opens_reader else [other, results[0]]
        reader, writer = ends
        if isinstance(reader, int):
            os.write(writer, b'data')
            os.close(writer)
            print(os.read(reader, 10), os.read(reader, 10))
            os.close(reader)
        else:
            writer.write('data' if isinstance(writer, io.TextIOBase) else b'data')
            writer.close()
            print(reader.read(), type(reader).__name__)
            reader.close()


meet(lambda: os.open(path, os.O_RDONLY), lambda: os.open(path, os.O_WRONLY))
meet(lambda: open(path), lambda: open(path, 'w'))
meet(lambda: open(path, 'rb'), lambda: open(path, 'wb', 0))
meet(lambda: io.FileIO(path), lambda: io.FileIO(path, 'w'))

# A writer that comes and goes in silence is noticed too; what follows the opening may fail.
thread = threading.Thread(target=lambda: open(path).close())
thread.start()
open(path, 'w').close()
thread.join()
errors = []


def wrong():
    try:
        open(path, encoding='no such codec')
    except LookupError as e:
        errors.append(str(e))


thread = threading.Thread(target=wrong)
thread.start()
os.close(os.open(path, os.O_WRONLY))
thread.join()
print(errors)
before = len(os.listdir('/proc/self/fd'))
os.unlink(path)
os.rmdir(folder)
print(before == len(os.listdir('/proc/self/fd')))

# PyYAML without its C library: 2 MB of generated data, dumped, loaded, compared, and dumped in another style.
import random
import sys
import yaml

choose = random.Random(2024)
WORDS = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau'.split()
ODD = ['', 'yes', 'null', '1e3', '0x1F', '- dash', '# hash', 'a: b', "it's", 'tab\there', 'two\nlines\n', ' blank', 'né ☃', '2001-01-01']


def scalar():
    kind = choose.randrange(8)
    if kind == 0:
        return choose.randrange(-10**6, 10**12)
    if kind == 1:
        return choose.random() * 10 ** choose.randrange(-8, 20)
    if kind == 2:
        return choose.choice([None, True, False])
    if kind == 3:
        return choose.choice(ODD)
    return ' '.join(choose.choice(WORDS) for _ in range(choose.randrange(1, 12)))


def tree(depth):
    kind = choose.randrange(3) if depth else 2
    if kind == 0:
        return [tree(depth - 1) for _ in range(choose.randrange(1, 5))]
    if kind == 1:
        return {choose.choice(WORDS) + str(i): tree(depth - 1) for i in range(choose.randrange(1, 5))}
    return scalar()


def main(size):
    shared = {'anchor': ['shared', 1, 2.5]}
    records = []
    length = 0
    while length < size:
        record = {'id': len(records), 'shared': shared, 'data': tree(4)}
        records.append(record)
        length += len(repr(record))
    text = yaml.dump_all([records[: len(records) // 2], records[len(records) // 2 :]], Dumper=yaml.SafeDumper, allow_unicode=True)
    sys.stdout.write(text)
    first, second = yaml.load_all(text, Loader=yaml.SafeLoader)
    print('equal', first + second == records, 'shared', first[0]['shared'] is first[-1]['shared'], len(text))
    print(yaml.dump(records[:20], default_flow_style=True, width=60, sort_keys=False))
    for event in yaml.parse(text[:5000]):
        print(event)
        if isinstance(event, yaml.SequenceEndEvent):
            break
    for bad in ('a: [1, 2', 'a: b: c', '%YAML 9.0\n---\n', '&x *y', '- \t- a', 'a: !!python/object:os.system x'):
        try:
            print(yaml.safe_load(bad))
        except yaml.YAMLError as e:
            print(type(e).__name__, e)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)

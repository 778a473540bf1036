"""The random mutator: from a seed it makes, links, drops and collects objects, and prints each death.

    mutator.py SEED STEPS [FIRST LAST]

Two interpreters that run the same seed print the same lines exactly if their objects end at the same points in the same order. With FIRST and LAST the
operations between these steps are named too. The cycle collector runs only at the steps that ask for it.
"""
import gc
import sys

import population
from operations import OPERATIONS


def main(seed, steps, first=-1, last=-1):
    gc.disable()
    gc.collect()
    world = population.World(seed)
    draw = world.draw
    count = len(OPERATIONS)
    for step in range(steps):
        population.now = step
        operation = OPERATIONS[draw(count)]
        if first <= step <= last:
            print(f'{step} {operation.__name__}')
        operation(world)
        if draw(400) == 0:
            collect(draw(3))
        if draw(1500) == 0:
            population.now = f'{step} clear'
            world.empty()
            collect(2)
            print(f'{step} left {len(world.living)}: {sum(world.living)}')
    population.now = 'end'
    world.empty()
    collect(2)
    print(f'left {len(world.living)}')


def collect(generation):
    population.now = f'{population.now} gc{generation}'
    found = gc.collect(generation)
    if '--found' in sys.argv:
        print(f'{population.now}: {found}')


if __name__ == '__main__':
    main(*[int(argument) for argument in sys.argv[1:] if argument != '--found'])

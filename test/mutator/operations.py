"""What the mutator does in a step, by theme. Each operation takes the world and leaves no object behind that the world does not hold."""
import links
import containers
import frames
import references
import threads_of_life

OPERATIONS = [
    operation
    for module in (links, containers, frames, references, threads_of_life)
    for name, operation in vars(module).items()
    if callable(operation) and getattr(operation, '__module__', None) == module.__name__ and not name.startswith('_') and not isinstance(operation, type)
]

def f():
  return g(

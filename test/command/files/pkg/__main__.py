import sys
print(__name__, sys.argv, repr(sys.path[0]).replace(__import__('os').getcwd(), '.'))

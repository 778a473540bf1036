# docutils: a long reStructuredText document, in all constructs, as HTML, LaTeX, XML and a plain tree.
import os
import sys
import docutils

# Debian's package looks for its data under /usr; here it lies in the folder that the command line names.
package = os.path.dirname(docutils.__file__)
docutils._datadir = lambda path, buildloc=None: os.path.dirname(path).replace(package, sys.argv[1])

from docutils.core import publish_parts, publish_string

CHAPTER = '''
Chapter {n}: *emphasis* and ``literals``
{bar}

.. _chapter-{n}:

:Author: Somebody {n}
:Version: {n}.0

A paragraph with **strong**, *emphasised*, ``literal``, `interpreted`:emphasis: text, a `named link {n}`_, an
anonymous__ one, a footnote [#f{n}]_, a citation [CIT{n}]_, a substitution |sub{n}|, H\\ :sub:`2`\\ O, `chapter {prev}
<chapter-{prev}_>`_ and https://example.org/{n}?a=b&c=d. "Quotes" -- and --- dashes.

.. _named link {n}: https://example.org/named/{n}
__ https://example.org/anonymous/{n}
.. |sub{n}| replace:: replaced *text* {n}
.. [#f{n}] The footnote of chapter {n}, with a list:

   - one
   - two
.. [CIT{n}] A citation.

Section {n}.1
-------------

#. first
#. second

   a) nested alpha
   b) nested beta, over
      two lines

      * bullet
      * bullet

#. third

term {n} : classifier one : classifier two
    The definition of a term.

    With two paragraphs.

-a            option a
-b FILE, --bee=FILE
              option b with a file
--long        a long one

| Line block {n}
|    indented
| end

Section {n}.2
-------------

+------------------------+------------+----------+----------+
| Header row, column 1   | Header 2   | Header 3 | Header 4 |
| (header rows optional) |            |          |          |
+========================+============+==========+==========+
| body row 1, column 1   | column 2   | column 3 | column 4 |
+------------------------+------------+----------+----------+
| body row 2             | Cells may span {n:<17} |
+------------------------+------------+----------+----------+
| body row 3             | Cells may  | - Table  | x        |
+------------------------+ span rows. |   cells  +----------+
| body row 4             |            | - more   | y        |
+------------------------+------------+----------+----------+

=====  =====  ======
  A      B    A or B
=====  =====  ======
False  False  False
True   False  True
=====  =====  ======

.. csv-table:: Table {n}
   :header: "a", "b"
   :widths: 10, 20

   "x, y", {n}
   "quoted ""word""", 2.5

.. code-block:: python
   :number-lines: {n}

   def f(x):
       """Doc."""
       return [i ** 2 for i in range(x) if i % {n} == 0]  # comment

.. note:: A note *{n}*.

.. warning::
   A warning.

   .. image:: pic{n}.png
      :width: 50%
      :alt: a picture

.. math:: \\sum_{{i=0}}^{{{n}}} \\frac{{x_i}}{{\\sqrt{{\\alpha^2 + \\beta}}}}

>>> doctest({n})
{n}

.. epigraph::

   A quotation.

   -- Attribution

::

    literal <block> & {n}

.. comment {n}
.. class:: special

A paragraph of a class. :math:`x^{n}`

-----

.. container:: box

   Contained.

.. topic:: Topic {n}

   Text of a topic.
'''

BROKEN = '''
Bad
===

Unknown `target`_ and |nothing| and *open emphasis

.. unknown-directive:: x

.. code-block::
   :nonsense: 1

Dup
===

===
Dup
==
'''


def document(chapters):
    head = '=====\nTitle\n=====\n\nSubtitle\n--------\n\n.. contents:: Contents\n   :depth: 2\n.. sectnum::\n'
    return head + ''.join(chapter(n) for n in range(1, chapters + 1))


def chapter(n):
    title = f'Chapter {n}: *emphasis* and ``literals``'
    return CHAPTER.format(n=n, prev=max(1, n - 1), bar='=' * len(title))


settings = {
    'report_level': 1, 'halt_level': 5, 'warning_stream': sys.stdout, 'math_output': 'MathML', 'output_encoding': 'unicode', 'embed_stylesheet': False,
    'stylesheet_path': None, 'stylesheet': '', '_disable_config': True, 'datestamp': None, 'use_latex_citations': True, 'legacy_column_widths': False,
}
long = document(int(sys.argv[2]) if len(sys.argv) > 2 else 24)
print(len(long))
parts = publish_parts(long, writer='html5', settings_overrides=settings)
print(parts['title'], parts['subtitle'], len(parts['body']))
print(parts['whole'])
short = document(2)
for writer in ('html4css1', 'latex', 'pseudoxml', 'manpage', 'xetex'):
    print('-----', writer)
    print(publish_string(short, writer=writer, settings_overrides=settings))
print(publish_string(BROKEN, writer='pseudoxml', settings_overrides=settings))

# Markdown: a long document with the extensions that the package brings.
import sys
import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

CHAPTER = '''
# Chapter {n}: *emphasis* & `code` {{#chapter-{n} .big}}

A paragraph with **strong**, _emphasised_, ***both***, `code <b>`, [a link](https://example.org/{n}?a=1&b=2 "Title"),
[a reference][ref{n}], ![image](pic{n}.png), <https://auto.example/{n}>, a footnote[^{n}] and HTML abbreviations.
A line that ends with two spaces  
breaks. Escapes: \\* \\_ \\` \\[x\\]; entities &copy; &#169; &amp; AT&T; a < b > c. ~~gone {n}~~

[ref{n}]: <https://example.org/ref/{n}> 'A reference'
[^{n}]: The footnote of chapter {n}.

    With a second paragraph.

*[HTML]: Hypertext Markup Language

Setext heading {n}
------------------

1. first
2. second
    * nested
    * nested, with

        a paragraph and

            code

3. third

- [ ] todo
+ plus {n}

> A quotation
> > nested {n}
>
> * list in it

    indented = "code {n}" & <tags>

```python
def f{n}(x):
    return x ** {n}  # fenced
```

~~~ {{ .html #block-{n} }}
<p>fenced & attributed</p>
~~~

| Left | Centre | Right |
|:-----|:------:|------:|
| a{n} | `b|c`  | **d** |
| 1    | 2 \\| 3 | 4     |

Term {n}
:   Definition one

    with a paragraph.

:   Definition two

!!! note "Admonition {n}"
    Text *inside*.

<div class="raw" markdown="1">
*Markdown* inside HTML {n}.
</div>

<p>Raw <em>HTML</em> & {n}</p>

* * *

"Quotes" -- dashes --- and ellipses... 'single'
'''


class Strike(Treeprocessor):
    def run(self, root):
        for node in root.iter('del'):
            node.set('title', 'removed')


class Gone(Extension):
    def extendMarkdown(self, md):
        md.inlinePatterns.register(SimpleTagInlineProcessor(r'()~~(.*?)~~', 'del'), 'del', 175)
        md.treeprocessors.register(Strike(md), 'strike', 5)


text = '[TOC]\n\n' + ''.join(CHAPTER.format(n=n) for n in range(1, int(sys.argv[1]) + 1 if len(sys.argv) > 1 else 41))
print(len(text))
print(markdown.markdown(text))
extensions = ['extra', 'toc', 'smarty', 'sane_lists', 'admonition', 'codehilite', 'meta', 'nl2br', 'wikilinks', Gone()]
md = markdown.Markdown(extensions=extensions, extension_configs={'toc': {'permalink': True, 'toc_depth': '1-2'}})
print(md.convert('Title: Long\nAuthor: A\n        B\n\n' + text))
print(md.Meta, md.toc)
print(markdown.markdown(text[:3000], extensions=['legacy_attrs', 'md_in_html', 'attr_list', 'tables'], output_format='xhtml', tab_length=2))

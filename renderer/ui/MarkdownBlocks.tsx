import { Anchor, Code, Table, Text, Title } from '@mantine/core'
import type { Token, Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { headingSlug } from '../../shared/text/headingSlug.ts'
import { useDo } from '../app/queries.ts'
import { blocksOfMarkdown } from './blocksOfMarkdown.ts'
import classes from './MarkdownBlocks.module.css'

/** Where a link of the text leads. */
export type MarkdownTarget =
  | { readonly kind: 'web' }
  /** A place of the program, as a hash of the window's address. */
  | { readonly kind: 'place'; readonly hash: string }
  /** Nowhere that the program can show: its words stand alone. */
  | { readonly kind: 'none' }

interface MarkdownBlocksProps {
  readonly markdown: string
  /** Level of the uppermost headings; those below them follow. */
  readonly headings?: 3 | 4
  /** A page of its own: larger, with more air, and places to go to. */
  readonly read?: boolean
  /** Which of those places somebody has come to. */
  readonly marked?: string | undefined
  /** Without it every link leads to the web. */
  readonly target?: (href: string) => MarkdownTarget
  /** What is shown of an image; without it its description is. */
  readonly picture?: (src: string, alt: string) => ReactNode
}

interface Shown extends Required<Pick<MarkdownBlocksProps, 'read' | 'target' | 'picture'>> {
  readonly marked: string | undefined
  readonly open: (address: string) => void
  readonly orderOf: (depth: number) => 3 | 4 | 5
}

/**
 * Markdown of our own as a page to read. What it holds becomes elements, never markup. Where it is a page of its own, each block at its
 * top can be gone to, by its number (`block-3`), and a heading by its words.
 */
export function MarkdownBlocks({
  markdown,
  headings = 3,
  read = false,
  marked,
  target = () => ({ kind: 'web' }),
  picture = (_, alt) => alt,
}: MarkdownBlocksProps) {
  const { mutate } = useDo('desktop.openPage')
  const tokens = blocksOfMarkdown(markdown)
  const uppermost = Math.min(...tokens.map((token) => (token.type === 'heading' ? token.depth : 6)))
  const shown: Shown = {
    ...{ read, marked, target, picture },
    open: (url) => mutate({ url }),
    orderOf: (depth) => Math.min(5, headings + depth - uppermost) as 3 | 4 | 5,
  }
  return (
    <div className={classes.blocks} data-read={read || undefined}>
      {createElement(Fragment, null, ...tokens.map((token, index) => uppermostBlock(token, index, shown)))}
    </div>
  )
}

function uppermostBlock(token: Token, index: number, shown: Shown): ReactNode {
  if (!shown.read) return block(token, shown)
  const id = `block-${index}`
  return (
    <div id={id} {...(id === shown.marked && { tabIndex: -1, 'data-marked': true })}>
      {block(token, shown)}
    </div>
  )
}

function textSize({ read }: Shown): 'sm' | 'md' {
  return read ? 'md' : 'sm'
}

function blocks(tokens: readonly Token[], shown: Shown): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => block(token, shown)))
}

function block(token: Token, shown: Shown): ReactNode {
  switch (token.type) {
    case 'heading': {
      const order = shown.orderOf(token.depth)
      return (
        <Title
          order={order}
          size={order === 3 ? 'h5' : 'h6'}
          {...(shown.read && { id: headingSlug(token.text), tabIndex: -1 })}
        >
          {inline(token.tokens, shown)}
        </Title>
      )
    }
    case 'paragraph':
      return <Text size={textSize(shown)}>{inline(token.tokens, shown)}</Text>
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      const List = ordered ? 'ol' : 'ul'
      return (
        <List
          className={classes.list}
          style={{ fontSize: `var(--mantine-font-size-${textSize(shown)})` }}
          {...(ordered && start !== '' && { start })}
        >
          {items.map((item) => (
            <li key={item.raw}>{blocks(item.tokens, shown)}</li>
          ))}
        </List>
      )
    }
    case 'table':
      return table(token as Tokens.Table, shown)
    case 'code':
      return (
        <Code block className={classes.code}>
          {token.text}
        </Code>
      )
    case 'space':
      return null
    default:
      return inline([token], shown)
  }
}

function table({ header, rows }: Tokens.Table, shown: Shown): ReactNode {
  return (
    <div className={classes.scroll}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            {header.map((cell) => (
              <Table.Th key={cell.text}>{inline(cell.tokens, shown)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.map(({ text }) => text).join()}>
              {row.map((cell) => (
                <Table.Td key={cell.text}>{inline(cell.tokens, shown)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function inline(tokens: readonly Token[] = [], shown: Shown): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => run(token, shown)))
}

function run(token: Token, shown: Shown): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens, shown)}</strong>
    case 'em':
      return <em>{inline(token.tokens, shown)}</em>
    case 'codespan':
      return <Code>{token.text}</Code>
    case 'link':
      return link(token as Tokens.Link, shown)
    case 'image': {
      const { href, text } = token as Tokens.Image
      return shown.picture(href, text)
    }
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? inline(token.tokens, shown)
        : 'text' in token
          ? token.text
          : token.raw
  }
}

function link({ href, tokens }: Tokens.Link, shown: Shown): ReactNode {
  const target = shown.target(href)
  switch (target.kind) {
    case 'none':
      return inline(tokens, shown)
    case 'place':
      return (
        <Anchor href={target.hash} inherit underline="always">
          {inline(tokens, shown)}
        </Anchor>
      )
    case 'web':
      return (
        <Anchor component="button" type="button" inherit underline="always" onClick={() => shown.open(href)}>
          {inline(tokens, shown)}
        </Anchor>
      )
  }
}

import { Anchor, Code, Table, Text, Title } from '@mantine/core'
import { lexer, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { useDo } from '../../../../app/queries.ts'
import classes from './GuideBlocks.module.css'

/** Markdown of our own as a page to read. What it holds becomes elements, never markup. */
export function GuideBlocks({ markdown }: { readonly markdown: string }) {
  const { mutate: open } = useDo('desktop.openPage')
  return <div className={classes.guide}>{blocks(lexer(markdown), (address) => open({ url: address }))}</div>
}

type Open = (address: string) => void

function blocks(tokens: readonly Token[], open: Open): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => block(token, open)))
}

function block(token: Token, open: Open): ReactNode {
  switch (token.type) {
    case 'heading':
      return (
        <Title order={3} size="h5">
          {inline(token.tokens, open)}
        </Title>
      )
    case 'paragraph':
      return <Text size="sm">{inline(token.tokens, open)}</Text>
    case 'list': {
      const { ordered, start, items } = token as Tokens.List
      const List = ordered ? 'ol' : 'ul'
      return (
        <List className={classes.list} {...(ordered && start !== '' && { start })}>
          {items.map((item) => (
            <li key={item.raw}>{blocks(item.tokens, open)}</li>
          ))}
        </List>
      )
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return (
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              {header.map((cell) => (
                <Table.Th key={cell.text}>{inline(cell.tokens, open)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.map(({ text }) => text).join()}>
                {row.map((cell) => (
                  <Table.Td key={cell.text}>{inline(cell.tokens, open)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )
    }
    case 'space':
      return null
    default:
      return inline([token], open)
  }
}

function inline(tokens: readonly Token[] = [], open: Open): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => run(token, open)))
}

function run(token: Token, open: Open): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens, open)}</strong>
    case 'em':
      return <em>{inline(token.tokens, open)}</em>
    case 'codespan':
      return <Code>{token.text}</Code>
    case 'link': {
      const { href, tokens } = token as Tokens.Link
      return (
        <Anchor component="button" type="button" inherit underline="always" onClick={() => open(href)}>
          {inline(tokens, open)}
        </Anchor>
      )
    }
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? inline(token.tokens, open)
        : 'text' in token
          ? token.text
          : token.raw
  }
}

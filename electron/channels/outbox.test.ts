import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { OutgoingMail } from '../../shared/delivery/mailConnection.ts'
import { outboxOpener } from './outbox.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rundbrev-outbox-'))
})

const mail: OutgoingMail = {
  ...{ from: 'kansli@forbund.example', to: 'rektor@lycksele.example' },
  pieces: [
    'From: kansli@forbund.example\r\nMessage-ID: <0f3a@forbund.example>\r\n\r\n',
    'Hej på er.\r\n',
  ].map((piece) => Buffer.from(piece)),
}
const file = () => join(folder, 'outbox', '0f3a@forbund.example.eml')

async function send(one = mail, beforeData = async () => {}) {
  const opening = await outboxOpener(folder)()
  if (opening.kind !== 'open') throw new Error('the outbox is always open')
  return opening.connection.send(one, beforeData)
}

it('keeps a message byte for byte, and says where', async () => {
  expect(await send()).toEqual({ kind: 'taken', response: '250 outbox/0f3a@forbund.example.eml' })
  expect(readFileSync(file())).toEqual(Buffer.concat(mail.pieces))
})

it('writes nothing before the ledger has it, and nothing at all where the ledger says no', async () => {
  await expect(send(mail, () => Promise.reject(new Error('called off')))).rejects.toThrow('called off')
  expect(readdirSync(folder)).toEqual([])
})

it('says that the disk is full where it is, and leaves nothing of the letter', async () => {
  mkdirSync(join(folder, 'outbox'))
  symlinkSync('/dev/full', `${file()}.part`)
  expect(await send()).toMatchObject({ kind: 'halted', code: 'outbox-full', response: 'ENOSPC' })
  expect(readdirSync(join(folder, 'outbox'))).toEqual([])
})

it('does not guess the name of a message that has none', async () => {
  await expect(send({ ...mail, pieces: [Buffer.from('Subject: Hej\r\n\r\nHej.')] })).rejects.toThrow(
    'Message-ID',
  )
})

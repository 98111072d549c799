import { describe, expect, it } from 'vitest'
import { draggedHint, droppedKind } from './droppedFile.ts'

describe('droppedKind', () => {
  it.each([
    ['Årsbrev.rundbrevpost', '', 'own'],
    ['Allt.RUNDBREV', '', 'own'],
    ['foto.JPG', 'image/jpeg', 'image'],
    ['från telefonen.heic', '', 'image'],
    ['klistrad', 'image/png', 'image'],
    ['protokoll.docx', '', 'document'],
    ['sida.htm', 'text/html', 'document'],
    ['brev.eml', 'message/rfc822', 'document'],
    ['rektorer.vcf', 'text/vcard', 'cards'],
    ['kontakter.csv', 'text/csv', 'table'],
    ['matomo.xlsx', '', 'table'],
    ['export.json', 'application/json', 'text'],
    ['lista.txt', 'text/plain', 'text'],
    ['rapport.pdf', 'application/pdf', 'unknown'],
    ['csv', '', 'unknown'],
    ['constructor.constructor', '', 'unknown'],
    ['', '', 'unknown'],
  ] as const)('%s is taken for %s', (name, type, kind) => {
    expect(droppedKind(name, type)).toBe(kind)
  })
})

describe('draggedHint', () => {
  it.each([
    [['image/png', 'image/jpeg'], 'images'],
    [['text/html'], 'documents'],
    [['text/csv', 'application/vnd.ms-excel'], 'tables'],
    [['image/png', 'text/csv'], 'any'],
    [[''], 'any'],
    [[], 'any'],
  ] as const)('%j hover as %s', (types, hint) => {
    expect(draggedHint(types)).toBe(hint)
  })
})

import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { CountyCode, MunicipalityCode } from '../../shared/contract/scalars.ts'
import { nowhere } from '../../shared/reach/reachEvent.ts'

/** A year's mentions in media and events, as an officer would have entered them. */
export async function tellOfUs(deps: Deps): Promise<void> {
  const { outlets } = await useCases['media.outlets'](deps, {})
  for (const [name, day, title] of mentions) {
    const outlet = outlets.find((one) => one.name === name)
    if (outlet === undefined) throw new Error(`No outlet ${name}`)
    const { kind, counties } = outlet
    await useCases['media.save'](deps, {
      id: null,
      content: {
        ...{ outlet: name, kind, title, day, counties, postId: null, note: '' },
        link: kind === 'radio' ? null : `https://media.example/${day}`,
        audience: name === 'Norran' ? 21_000 : null,
        audienceSource: name === 'Norran' ? 'tidningens egen uppgift 2020' : '',
      },
    })
  }
  const from = (municipality: string, value: number) => ({
    ...{ county: municipality.slice(0, 2) as CountyCode, municipality: municipality as MunicipalityCode },
    ...{ abroad: false, value },
  })
  await useCases['events.save'](deps, {
    id: null,
    content: {
      ...{ name: 'Öppet hus i Lycksele', dayFrom: '2020-11-13', dayTo: '2020-11-13', postId: null },
      note: 'Anmälda vid dörren',
      participants: [from('2481', 30), from('2417', 8), from('2313', 3), { ...nowhere, value: 7 }],
    },
  })
  await useCases['events.save'](deps, {
    id: null,
    content: {
      ...{ name: 'Studiemässan', dayFrom: '2020-02-04', dayTo: '2020-02-05', postId: null, note: '' },
      participants: [
        from('2580', 140),
        from('2480', 212),
        from('2281', 61),
        { ...nowhere, abroad: true, value: 4 },
      ],
    },
  })
}

const mentions = [
  ['Norran', '2020-11-14', 'Lärcentrum öppnade i Lycksele'],
  ['Västerbottens-Kuriren', '2020-11-15', 'Nu kan fler plugga på hemmaplan'],
  ['SVT Nyheter Västerbotten', '2020-11-13', 'Här börjar studierna utan flyttlass'],
  ['Sveriges Radio P4 Norrbotten', '2020-10-02', 'Eftermiddag i P4: Distansstudier i inlandet'],
  ['Östersunds-Posten', '2020-09-18', 'Strömsund går med i samarbetet'],
  ['Sameradion', '2020-08-21', 'Nya kurser i samiska'],
  ['Dagens Samhälle', '2020-05-07', 'Så gör Norrlands inland för att få fler att studera'],
] as const

import { fold } from './fold.js';

/**
 * Words that hold sentences together and say nothing of their own, interrogatives included, by ISO 639-1 code:
 * they tell a short question's language, and are left out of full-text queries. Folded: no accents.
 */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    it: `il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai
      agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col e
      ed o od ma se che chi cui non piu come quando dove perche quanto quanta quanti quante quale quali qual cosa cos
      e sono ha hanno era erano sia fu furono stato stata stati state essere avere aveva avevano si ci ne mi ti vi
      suo sua suoi sue loro questo questa questi queste quello quella quelli quelle anche dopo prima poi gia ancora
      solo molto c l d dell all nell sull dall quell un po io tu lui lei noi voi viene vengono venne secondo cio`,
    en: `the a an of to in on at by for from with about into over after before between during under and or but if that
      which who whom whose what when where why how is are was were be been being am do does did has have had having
      will would can could should may might must not no it its he she they we you i his her their our your my him
      them us this that these those there than then as so such only also more most many much some any all both each
      s t don didn doesn isn wasn re ve ll just up out off again once here very too own same`,
    fr: `le la les un une des du de a au aux en dans par pour sur avec sans sous entre vers chez et ou mais si que qui
      quoi dont ne pas plus comme quand pourquoi comment combien quel quelle quels quelles est sont etait etaient a
      ont avait avaient ete etre avoir se ce cet cette ces son sa ses leur leurs il elle ils elles on nous vous je tu
      y l d qu n s c j aussi apres avant tres lui meme fait faire cela ca donc ainsi lors depuis contre`,
    de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn dass ob nicht kein keine mit von
      vom zu zum zur in im an am auf aus bei nach vor uber unter fur durch gegen ohne um bis seit wer was wann wo
      warum wie wieso welche welcher welches wieviel viele ist sind war waren wird werden wurde wurden hat haben hatte
      hatten sein ihr ihre seine sie er es wir ich du man sich auch noch nur schon mehr sehr als dann so diese dieser
      dieses nun doch kann konnen soll sollte muss`,
    es: `el la los las un una unos unas de del a al en con por para sin sobre entre desde hasta hacia y e o u pero si
      que quien quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas no mas es son era eran fue fueron
      ser estar esta estan ha han habia habian se su sus lo le les me te nos este esta estos estas ese esa eso aquel
      tambien muy ya solo tras ante segun porque sido hay tiene tienen yo tu ella ellos`,
    pt: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre
      desde ate e ou mas se que quem qual quais quando onde como quanto quanta quantos quantas nao mais foi foram ser
      estar esta estao sao era eram tem tinha ha seu sua seus suas ele ela eles elas isso este esta estes essa ao aos
      tambem muito ja so apos segundo porque sido ter pode`,
    nl: `de het een van in op aan met voor door bij uit naar om over onder tegen tot na en of maar als dat die dit deze
      wie wat waar wanneer waarom hoe hoeveel welke welk is zijn was waren wordt worden werd werden heeft hebben had
      hadden niet geen er ze zij hij we wij ik je u zich hun haar ook nog al meer dan zo te kan kunnen zal zou moet
      moeten`,
    sv: `en ett den det de och eller men om att som i pa av for med till fran vid under over efter fore mellan inte ar
      var blev bli blir har hade han hon vi jag du sig sin sitt sina vem vad vilken vilket vilka nar hur manga mycket
      ocksa mer an sa ska skulle kan kunde dar har varfor hos utan mot`,
    da: `en et den det de og eller men om at som i pa af for med til fra ved under over efter mellem ikke er var blev
      blive bliver har havde han hun vi jeg du sig sin sit sine hvem hvad hvilken hvilket hvilke hvornar hvor mange
      meget hvorfor hvordan ogsa mere end sa skal skulle kan kunne der uden mod nogle`,
    no: `en et ei den det de og eller men om at som i pa av for med til fra ved under over etter mellom ikke er var ble
      blir bli har hadde han hun vi jeg du seg sin sitt sine hvem hva hvilken hvilket hvilke nar hvor mange mye hvorfor
      hvordan ogsa mer enn sa skal skulle kan kunne der uten mot noen ikkje kva kven korleis kvifor eit vart fra ifolge`,
    fi: `ja tai mutta jos etta kun kuin mika mita missa milloin miksi miten kuka ketka kuinka moni monta on ovat oli
      olivat ei eivat se ne han he me te mina sina taman tama nama joka jotka mukaan myos jo vain ole ollut olla`,
    ro: `un o unei unui de la in pe cu din pentru prin despre intre sub si sau dar daca ca care cine ce cand unde cum
      cat cata cati cate este sunt era erau fost fi a au avea nu mai se sa lui ei lor acest aceasta acesti al ai ale
      isi dupa inainte`,
  }).map(([language, list]) => [language, new Set(fold(list).split(/\s+/))]),
);

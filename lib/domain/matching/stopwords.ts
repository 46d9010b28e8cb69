const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const ENGLISH = list(`a about above after again all also am an and another any are as at be because been before
 being between both but by can could did do does doing done down during each either else ever every few for
 from further had has have having he her here hers herself him himself his how i if in into is it its itself
 just let may me might more most much must my myself of off on once one only onto or other our ours out over
 own per same she should since so some such than that the their theirs them themselves then there these they
 this those through to too under until up upon us very was we were what when where which while who whom whose
 why will with within would you your yours
 according allegedly claim claims claimed report reported reportedly said say saying says shows still now
 get gets getting got go goes going come comes came make makes made take takes took put us`);

const OTHERS: Readonly<Record<string, ReadonlySet<string>>> = {
  de: list(`aber alle allem allen aller alles als also am an auch auf aus bei beim bis da dadurch damit dann das
   dass dem den der des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer
   eines er es etwa etwas fur gegen hat hatte hatten haben ich ihm ihn ihr ihre ihrem ihren ihrer im in ist ja
   jede jeder jedes kann konnen mehr mit muss nach noch nun nur ob oder schon sehr sein seine seinem seinen
   seiner seit sich sie sind so soll uber um und uns unter vom von vor war waren was weil wenn werden wie wieder
   wird wurde wurden zu zum zur laut`),
  fr: list(`a ai au aux avec car ce ces cet cette comme d dans de des du elle elles en entre est et etaient etait
   ete etre eu fait font il ils je l la le les leur leurs lui mais me meme moins mon n nos notre nous on ont ou
   par plus pour qu que qui s sa se selon ses si son sont sous sur ta te tous tout toute toutes tres tu un une
   vers vos votre vous y`),
  es: list(`a al algo ante antes asi aun cada como con contra cual cuando de del desde donde dos durante e el ella
   ellas ellos en entre era eran es esa ese eso esta estaba estado estan estar este esto fue fueron ha habia han
   hasta hay la las le les lo los mas me mi mientras muy nos o otra otro para pero por porque que quien se segun
   ser si sido sobre solo son su sus tambien tan tiene tienen todo todos tras un una uno unos y ya`),
  pt: list(`a ainda ao aos aquela aquele as ate com como da das de dela dele desde do dos e ela elas ele eles em
   entre era essa esse esta estao este eu foi foram ha isso isto ja la lhe mais mas me mesmo minha meu muito na
   nas no nos nossa o os ou para pela pelas pelo pelos por porque qual quando que quem sao se segundo ser sera
   seu seus so sob sobre sua suas tambem te tem todo todos um uma`),
  it: list(`a ad ai al alla alle anche ancora avere c che chi ci come con contro cui da dagli dai dal dalla dalle
   degli dei del della delle di dopo dove e ed era essere fra gia gli ha hanno i il in io l la le lo loro ma mi
   nei nel nella nelle noi o ogni per perche piu quale quando quella quello questa questo se secondo si sia sono
   sotto stata stato su sua sui sul sulla suo suoi tra tutti tutto un una uno`),
  nl: list(`aan al alle als bij dan dat de der deze die dit door dus een en er had heeft hem het hij hoe hun ik in
   is je kan kunnen maar me meer men met mijn naar nog nu of om omdat onder ons ook op over te tegen toch toen
   tot u uit van veel voor waar want waren was wat we wel werd werden wie wij wordt worden zal ze zei zich zij
   zijn zo zou`),
};

/** The language a code such as `pt-BR` names, without its region. */
export function mainLanguage(code: string): string {
  return code.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** English, or a language without a list of its own: claims in those are often half English. */
export function isWrittenAsEnglish(language: string): boolean {
  return !Object.hasOwn(OTHERS, language);
}

/** The words of a language that say nothing about what is claimed; English ones where we have no list. */
export function stopwords(language: string): ReadonlySet<string> {
  return isWrittenAsEnglish(language) ? ENGLISH : OTHERS[language] ?? ENGLISH;
}

const NEGATORS = list(`not no never none nobody nothing neither nor without
 nicht kein keine keinen keinem keiner keines nie niemals niemand ohne
 ne pas jamais aucun aucune sans
 nunca jamas ningun ninguna ninguno sin nao nenhum nenhuma sem
 non mai nessun nessuno nessuna senza
 niet geen nooit niemand zonder`);

/** Whether a bare word turns a claim into its opposite, in any of the languages we know. */
export function isNegator(word: string): boolean {
  return NEGATORS.has(word);
}

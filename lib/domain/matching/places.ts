/** A country, its people and, where journalists let a capital speak for it, that capital: one line each. */
export const PLACES = `
usa america american americans
uk britain british briton britons
england english
scotland scottish scots
ireland irish
france french
germany german germans
spain spanish spaniards
portugal portuguese
italy italian italians
greece greek greeks
netherlands dutch holland
belgium belgian
denmark danish danes
sweden swedish swedes
norway norwegian
finland finnish finns
iceland icelandic
poland polish poles
hungary hungarian
czechia czech
austria austrian
switzerland swiss
turkey turkish turks
ukraine ukrainian kyiv kiev
russia russian moscow kremlin
china chinese beijing
taiwan taiwanese
japan japanese
northkorea
southkorea
vietnam vietnamese
thailand thai
philippines filipino philippine
india indian indians delhi
pakistan pakistani
iran iranian tehran
iraq iraqi
israel israeli
palestine palestinian
lebanon lebanese
syria syrian
qatar qatari
afghanistan afghan
kenya kenyan
nigeria nigerian
senegal senegalese
egypt egyptian
africa african
europe european
mexico mexican
canada canadian
brazil brazilian
argentina argentine
venezuela venezuelan
cuba cuban
australia australian`;

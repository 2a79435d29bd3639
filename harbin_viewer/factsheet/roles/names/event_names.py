"""The words by which columns are known that tell of one event each: an order, a trip, an answer, a call."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.listed import listed

_TIMES = re.compile(
    r"\b(?:order(?:ed)?|invoiced?|booked|booking|reserv(?:ed|ation)|purchased?|bought|sold|call(?:ed)?"
    r"|submi(?:tted|ssion)|answered|responded|loan(?:ed)?|borrowed|lent|checkout|departure|donat(?:ed|ion)|paid|payment|transaction"
    r"|pick ?up|incident|accident|sighted|sighting|happened|occurred|ticket"
    r"|played|listened|watched|streamed|admission|admitted)(?: (?:on|at|date|time|datetime|timestamp))?$"
    r"|^(?:date|time|day) (?:of )?(?:the )?(?:order|invoice|booking|reservation|purchase|call|submission|loan|departure"
    r"|donation|payment|transaction|incident|accident|sighting|occurrence|sale)$"
    r"|bestell|rechnungsdatum|buchungsdatum|kaufdatum|^gekauft|einkaufsdatum|anruf|eingereicht|abgegeben|abgesendet"
    r"|ausgeliehen|ausleih|entliehen|abfahrt|anreise|unfall|einsatz|spendendatum"
    r"|^date (?:de |d )?(?:la )?(?:commande|facture|reservation|achat|appel|pret|depart|don|paiement)"
    r"|^(?:commande|achete|emprunte|recu) le$"
    r"|^(?:fecha|data|dia) (?:de |del |da |do |di |d )?(?:la |el )?(?:pedido|factura|fattura|fatura|reserva"
    r"|prenotazione|compra|llamada|chamada|prestamo|emprestimo|salida|donacion|doacao|pago|pagamento|ordine|acquisto)"
    r"|(?:дата|время) (?:заказа|счета|счёта|покупки|звонка|брони|бронирования|выдачи|оплаты|отправки|обращения)"
    r"|^(?:下单|订单|预订|購入|购买|来电|提交|注文|予約|回答|借阅|貸出|出发|出発|支付|付款)(?:时间|日期|日時|日|時刻)$"
    r"|(?:siparis|fatura|satin alma|rezervasyon|odeme|bagis) (?:tarihi|zamani)|تاريخ (?:الطلب|الفاتورة|الشراء|الحجز)"
)
"""What times are called at which one thing happened: nothing is measured at one after the other."""

_BEGUN = re.compile(
    r"\b(?:created|opened|reported|received|sent|completed|closed|started?|end(?:ed)?|arriv(?:ed|al)|discharged?)"
    r"(?: (?:on|at|date|time|datetime|timestamp))?$"
    r"|^(?:beginn|begonnen|eingegangen|gemeldet|erstellt|geoffnet|aufnahme(?:datum)?|ankunft)(?: am| um)?$"
    r"|^(?:debut|cree le|recu le|arrivee|inicio|creado|creado el|criado em|recibido|создано|начало|открыто|поступило)$"
    r"|^(?:开始|创建|受付|開始|作成)(?:时间|日期|日時|日)$"
)
"""What times are called at which something began: a trip, a case, or the sending of a machine that measures."""

_PARTIES = listed("""
customer|customers|customer name|client|client name|buyer|purchaser|guest|passenger|donor|sponsor|payee|payer|recipient
|agent|caller|called by|driver|borrower|lender|vendor|supplier|merchant|seller|salesperson|sales rep|observer
|species|reported by|requester|assignee|from|to|origin|destination|start|ziel|von|nach|start station|end station|purpose
|payment method|financial status|email|e mail|email address|supplier name|scientific name|species guess|taxon name
|kunde|kundin|kundenname|auftraggeber|gast|spender|spenderin|zahler|empfanger|auftraggeber/empfanger
|verwendungszweck|zweck|fahrer|handler|lieferant|verkaufer|beobachter|art|abfahrtsort|zielort|ausleiher
|call|callsign|call sign|rufzeichen|indicatif
|acheteur|donateur|fournisseur|vendeur|conducteur|beneficiaire|de|vers|depart|arrivee|espece|motif
|cliente|comprador|donante|doador|proveedor|fornecedor|vendedor|conductor|motorista|beneficiario|origen
|destino|especie|motivo|acquirente|fornitore|venditore|origine|destinazione|specie|klant|koper|leverancier
|klient|kund|клиент|покупатель|заказчик|поставщик|продавец|водитель|плательщик|получатель|откуда|куда|жертвователь
|客户|顾客|买家|供应商|商家|司机|捐赠人|收款人|出发地|目的地|顧客|取引先|お客様|musteri|alici|satici|tedarikci|bagisci
|العميل|الزبون|المورد|المتبرع""")
"""Who takes part in an event, or from where to where it led: each row is one of them."""

_PERSONS = listed("""
name|full name|first name|last name|surname|patient|pupil|student|child|kid|member|employee|participant|applicant|tenant
|resident|volunteer|visitor|teacher|trainee|beneficiary|runner|swimmer|athlete|schuler|schulerin|kind|mitglied|mitarbeiter
|mitarbeiterin|teilnehmer|teilnehmerin|bewerber|mieter|bewohner|nachname|vorname|nom|prenom|eleve|enfant|membre|adherent
|employe|participant|candidat|locataire|benevole|nombre|alumno|alumna|nino|socio|empleado|paciente|voluntario|nome|aluno
|aluna|membro|funcionario|crianca|alunno|allievo|bambino|dipendente|paziente|leerling|kandidaat|lid|medewerker|deelnemer
|naam|elev|namn|medlem|anstalld|deltagare|navn|uczen|imie|nazwisko|imie i nazwisko|pacjent|czlonek|pracownik|ученик|имя
|фио|фамилия|пациент|студент|сотрудник|член|участник|姓名|学生|患者|员工|会员|病人|氏名|名前|生徒|社員|ogrenci|hasta|uye
|calisan|ad soyad|isim|الاسم|الطالب|المريض""")
"""What persons are called of whom each row has another."""

_CASES = re.compile(
    r"^(?:case|patient|participant|subject|respondent|student|employee|member|client|incident|accident|claim|complaint)"
    r" (?:id|no|nr|num|number|code|ref)$|^(?:fall|vorfall|patienten) ?(?:id|nr|nummer)$|^(?:病例编号|症例番号)$"
)
"""What numbers persons and what befell them: no figure leads from one to the next."""

_OUTINGS = re.compile(
    r"^(?:(?:avg|average|mean|best|max) )?pace$|^(?:activity|workout|sport|exercise) type$|^activity id$"
    r"|^(?:ritmo|allure|tempo)(?: (?:medio|medio|moyenne|moyen|o))?$|^(?:темп|配速|平均配速)$"
)
"""What a log of runs and rides has a column of."""

_SPORTS = listed("""
run|running|trail run|trail running|ride|bike|biking|cycling|virtual ride|swim|swimming|open water|walk|walking|hike
|hiking|row|rowing|ski|skiing|yoga|strength|workout|weight training|laufen|lauf|rad|radfahren|schwimmen|wandern
|gehen|kraft|course|velo|natation|marche|randonnee|correr|carrera|ciclismo|bici|natacion|caminata|corrida|natacao|caminhada
|corsa|nuoto|lopen|fietsen|zwemmen|wandelen|lopning|cykling|simning|bieg|rower|plywanie|бег|велосипед|плавание|ходьба|跑步|骑行|游泳
|步行|kosu|bisiklet|yuzme|yuruyus|rest""")
"""What people do in a log of their sport."""

_DISCIPLINES = listed("""
stroke|discipline|event|disziplin|schwimmart|lage|epreuve|nage|prueba|prova|disciplina|gara|konkurencja|gren|onderdeel
|дисциплина|项目|種目|brans""")
"""What is told of those who swim or run, now this way and now that."""

_WORK = listed("""
project|task|activity|job|work|work type|projekt|tatigkeit|aufgabe|vorgang|leistung|projet|tache|activite|proyecto|tarea
|actividad|projeto|tarefa|atividade|progetto|attivita|compito|taak|werkzaamheden|zadanie|czynnosc|uppgift|oppgave|opgave
|проект|задача|работа|项目|任务|作業|proje|gorev""")
_WORKED = listed("""hours|hours worked|hrs|duration|time spent|stunden|dauer|arbeitszeit|heures|duree|horas|duracion
|duracao|ore|durata|uren|godziny|timmar|timer|часы|工时|时长|saat|sure""")
"""What is worked at, and how long that took."""

_READINGS = re.compile(
    r"temp|humid|feucht|rain|niederschlag|regen|pluie|lluvia|chuva|pioggia|neerslag|pressure|luftdruck|level|pegel|^ph$|wind"
    r"|noise|larm|\bco2|meter|zahler|compteur|contador|contatore|snow|schnee|water|wasser|eau|agua|acqua|температур|осадк"
    r"|уровень|温度|气温|降水|湿度|水位|気温|sicaklik"
)
"""What is read of the weather, of water or off a meter, whoever reads it."""

_SHIFT_BEGINS = re.compile(
    r"^(?:start(?:ed)?(?: time)?|begin(?:ning)?|from|time in|clock in|beginn|von|anfang|debut|de|inicio|desde|entrada"
    r"|inizio|dalle|van|begin ?tijd|start ?tid|fran|od|начало|с|开始|开始时间|開始|baslangic)$"
)
"""What the hour is called at which a shift or a visit begins."""

_SHIFT_ENDS = re.compile(
    r"^(?:end(?:ed)?(?: time)?|finish(?:ed)?|to|till|until|time out|clock out|ende|bis|fin|a|hasta|salida|fim|fine"
    r"|alle|tot|eind ?tijd|slut ?tid|till|do|конец|окончание|по|结束|结束时间|終了|bitis)$"
)
"""What the hour is called at which it ends."""

_PERSONAL = listed("""
age|your age|how old are you|sex|gender|occupation|education|alter|ihr alter|wie alt sind sie|geschlecht|beruf|age range
|sexe|votre age|edad|su edad|sexo|idade|eta|sesso|leeftijd|geslacht|kon|alder|возраст|ваш возраст|пол|年龄|性别|年齢
|性別|yas|yasiniz|cinsiyet|العمر|الجنس|age group|altersgruppe""")
"""What a person who answers is asked of herself."""

_OPINION = re.compile(
    r"\?|？|\(?\b1 ?[-–—] ?(?:5|7|10)\b\)?|satisf|zufrieden|recommend|weiterempf|rating|\bstars?\b|bewertung|\bnps\b"
    r"|удовлетвор|оценка|满意|満足|評価|评分|memnun|puan"
)
"""What an answer on a scale is asked for."""

_ANSWERED = re.compile(
    r"^(?:timestamp|time ?stamp|zeitstempel|horodateur|marca temporal|carimbo de data/hora"
    r"|informazioni cronologiche|отметка времени|时间戳记|时间戳|タイムスタンプ|zaman damgasi|tijdstempel|طابع زمني)$"
)
"""How forms head the times at which they were sent."""

_PLACES = listed("""
street|road|address|place|location|site|spot|venue|town|city|strasse|adresse|ort|unfallort|einsatzort|fundort|rue|lieu
|adresse|ville|calle|lugar|direccion|ciudad|rua|local|via|luogo|indirizzo|улица|адрес|место|город|地点|地址|場所|住所|yer
|adres|العنوان|المكان|الشارع""")
"""Where it was: figures of different places are none of one thing."""

_HOSTS = listed("""
home|home team|heim|heimteam|heimmannschaft|domicile|equipe domicile|local|equipo local|mandante|casa|squadra casa|thuis
|thuisploeg|hemma|hemmalag|hjemme|hjemmehold|gospodarze|gospodarz|хозяева|主队|ホーム|ev sahibi|white|weiss
|team 1|team a""")
_GUESTS = listed("""
away|away team|visitor|visitors|gast|gaste|gastteam|gastmannschaft|auswarts|exterieur|visiteur|visitante|fora
|ospite|ospiti|trasferta|uit|uitploeg|borta|bortalag|ude|udehold|goscie|gosc|гости|客队|アウェイ|deplasman|team 2|team b
|black|schwarz""")
_OPPONENTS = listed("""
opponent|opponents|opposition|versus|vs|against|gegner|adversaire|rival|oponente|adversario|avversario|avversari
|tegenstander|motstandare|motstander|modstander|przeciwnik|vastustaja|соперник|противник|对手|対戦相手|rakip""")
"""Who plays at home, who comes, and against whom one plays."""

_SPENT_ON = listed("""
category|categories|description|details|item|expense|kategorie|beschreibung|bezeichnung|artikel|posten|ausgabe|categorie
|libelle|description|depense|categoria|descripcion|concepto|gasto|descricao|despesa|descrizione|causale|spesa|omschrijving
|rubriek|kategori|beskrivning|beskrivelse|kategoria|opis|категория|описание|статья|类别|说明|費目|内容|kategori|aciklama""")
"""What is told of what was bought or paid, beside its amount."""

_ENTRIES = _SPENT_ON | listed("""
memo|narrative|particulars|payee|reference|transaction|transaction type|type|buchungstext|verwendungszweck|vorgang|text
|umsatzart|operation|motif|tipo|movimiento|movimento|mededelingen|naam / omschrijving|transakcja
|назначение платежа|摘要|交易类型""")
"""What is told of each entry of an account, which has no course of its own."""

_WATCHERS = listed("""
observer|recorder|counter|initials|operator|technician|nurse|checked by|recorded by|noted by|measured by|done by|signed
|beobachter|beobachterin|kurzel|kuerzel|erfasser|bearbeiter|observateur|initiales|observador|iniciales|osservatore|sigla
|waarnemer|paraaf|observator|наблюдатель|观察者|観察者|担当""")
"""Who noted what is told."""

_POLLSTERS = re.compile(
    r"\b(?:institutes?|pollsters?|poll(?:ing|ster)? (?:firm|company|house|institute)|polling organi[sz]ation)$"
    r"|institut$|^(?:sondeur|encuestadora|empresa encuestadora|casa encuestadora|istituto|peiler|peilingbureau"
    r"|opinionsinstitut|malingsinstitut|pracownia|sondazownia|социолог|anket sirketi|调查机构|調査機関|调查公司)"
)
"""Who asks again and again what people would vote."""

_BALANCES = re.compile(
    r"^(?:(?:running|closing|ending|new|current|available|account|bokfort|nouveau|neuer|nuevo) )?"
    r"(?:saldo|balance|solde)$"
    r"|^(?:saldo|balance|solde) (?:na|after|po|nach|apres|despues|dopo|depois|efter)\b|^(?:available funds|kontostand)$"
    r"|^(?:disponible|bakiye|остаток|баланс|余额|账户余额|残高|差引残高|الرصيد)$"
)
"""What the figure of an account is called that goes on from entry to entry."""


def names_balance(name: str) -> bool:
    """Whether a column is called as the balance after each entry is."""
    return _BALANCES.search(spelled(name)) is not None


def names_person(name: str) -> bool:
    """Whether a column is called for persons: pupils, patients, members."""
    return spelled(name) in _PERSONS


def numbers_case(name: str) -> bool:
    """Whether a column is called as the number of a case, an incident or a person is."""
    return _CASES.search(spelled(name)) is not None


def names_outing(name: str) -> bool:
    """Whether a column is called as what only a log of runs, rides and workouts tells."""
    return _OUTINGS.search(spelled(name)) is not None


def names_sport(text: str) -> bool:
    """Whether a text is called as what people do in a log of their sport."""
    return spelled(text) in _SPORTS


def names_discipline(name: str) -> bool:
    """Whether a column is called for what athletes do in turn: strokes, jumps and throws."""
    return spelled(name) in _DISCIPLINES


def names_reading(name: str) -> bool:
    """Whether a measure is called as what is read of the weather, of water or off a meter."""
    return _READINGS.search(spelled(name)) is not None


def are_matches(names: Iterable[str]) -> bool:
    """Whether columns are called as those of matches are: home and away, or against whom."""
    told = [spelled(name) for name in names]
    sides = any(name in _HOSTS for name in told) and any(name in _GUESTS for name in told)
    return sides or any(name in _OPPONENTS for name in told)


def names_spent_on(name: str) -> bool:
    """Whether a column is called for what was bought or paid."""
    return spelled(name) in _SPENT_ON


def names_entry(name: str) -> bool:
    """Whether a column is called for what is told of an entry of an account."""
    return spelled(name) in _ENTRIES


def names_pollster(name: str) -> bool:
    """Whether a column is called for who asks what people would vote."""
    return _POLLSTERS.search(spelled(name)) is not None


def names_watcher(name: str) -> bool:
    """Whether a column is called for who noted a row, often by the first letters of a name."""
    return spelled(name) in _WATCHERS


def names_work(name: str) -> bool:
    """Whether a column is called for what is worked at."""
    return spelled(name) in _WORK


def names_hours(name: str) -> bool:
    """Whether a column is called for how long work took."""
    return spelled(name) in _WORKED


def are_ends_of_shifts(names: Iterable[str]) -> bool:
    """Whether some columns are called as the hours at which a shift begins and ends."""
    told = [spelled(name) for name in names]
    return any(map(_SHIFT_BEGINS.search, told)) and any(map(_SHIFT_ENDS.search, told))


def names_event_time(name: str) -> bool:
    """Whether a time is called as one is at which one thing was done: ordered, submitted, departed."""
    return _TIMES.search(spelled(name)) is not None


def names_beginning(name: str) -> bool:
    """Whether a time is called as one is at which something began or was noted."""
    return _BEGUN.search(spelled(name)) is not None


def heads_answers(name: str) -> bool:
    """Whether a time is called as forms call that at which an answer was sent."""
    return _ANSWERED.search(spelled(name)) is not None


def names_party(name: str) -> bool:
    """Whether a column is called for who took part in an event, or for where it led from and to."""
    return spelled(name) in _PARTIES


def names_place(name: str) -> bool:
    """Whether a column is called for where something was."""
    return spelled(name) in _PLACES


def asks_person(name: str) -> bool:
    """Whether a column is called for what a person tells of herself: age, sex, occupation."""
    return spelled(name).rstrip("? ") in _PERSONAL


def asks_opinion(name: str) -> bool:
    """Whether a column holds answers to a question, or on a scale."""
    return _OPINION.search(name.casefold()) is not None

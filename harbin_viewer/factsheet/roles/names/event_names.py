"""The words by which columns are known that tell of one event each: an order, a trip, an answer, a call."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.listed import listed

_TIMES = re.compile(
    r"\b(?:order(?:ed)?|invoiced?|booked|booking|reserv(?:ed|ation)|purchased?|bought|sold|call(?:ed)?"
    r"|submi(?:tted|ssion)|answered|responded|loan(?:ed)?|borrowed|lent|checkout|departure|donat(?:ed|ion)|paid|payment|transaction"
    r"|pick ?up|incident|accident|sighted|sighting|happened|occurred|ticket)"
    r"(?: (?:on|at|date|time|datetime|timestamp))?$"
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
    r"\b(?:created|opened|reported|received|sent|completed|closed|started?|arriv(?:ed|al)|admission|admitted|discharged?)"
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
|payment method|kunde|kundin|kundenname|auftraggeber|gast|spender|spenderin|zahler|empfanger|auftraggeber/empfanger
|verwendungszweck|zweck|fahrer|handler|lieferant|verkaufer|beobachter|art|abfahrtsort|zielort|ausleiher
|acheteur|donateur|fournisseur|vendeur|conducteur|beneficiaire|de|vers|depart|arrivee|espece|motif
|cliente|comprador|donante|doador|proveedor|fornecedor|vendedor|conductor|motorista|beneficiario|origen
|destino|especie|motivo|acquirente|fornitore|venditore|origine|destinazione|specie|klant|koper|leverancier
|klient|kund|клиент|покупатель|заказчик|поставщик|продавец|водитель|плательщик|получатель|откуда|куда|жертвователь
|客户|顾客|买家|供应商|商家|司机|捐赠人|收款人|出发地|目的地|顧客|取引先|お客様|musteri|alici|satici|tedarikci|bagisci
|العميل|الزبون|المورد|المتبرع""")
"""Who takes part in an event, or from where to where it led: each row is one of them."""

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


_BALANCES = listed("""
saldo|balance|running balance|closing balance|kontostand|solde|neuer saldo|bakiye|остаток|баланс|余额|残高|الرصيد""")
"""What the figure of an account is called that goes on from entry to entry."""


def names_balance(name: str) -> bool:
    """Whether a column is called as the balance after each entry is."""
    return spelled(name) in _BALANCES


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

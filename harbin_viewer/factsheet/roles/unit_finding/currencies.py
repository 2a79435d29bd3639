"""The signs and codes of currencies, as they stand beside figures and in names."""

from __future__ import annotations

CODES = (
    "USD|EUR|GBP|JPY|CNY|RMB|CNH|CHF|CAD|AUD|NZD|HKD|SGD|TWD|KRW|INR|RUB|BRL|MXN|ZAR|TRY|PLN|CZK|HUF|RON|BGN|SEK|NOK"
    "|DKK|ISK|ILS|THB|VND|IDR|MYR|PHP|PKR|BDT|LKR|EGP|NGN|KES|GHS|MAD|UAH|KZT|ARS|CLP|COP|PEN|SAR|AED|QAR|KWD|XAF|XOF"
)
"""The codes of ISO 4217 (and RMB, CNH) that are hardly anything else beside a figure."""

CURRENCY = (
    r"US-?\$|AU?\$|CA?\$|NZ\$|HK\$|NT\$|S\$|R\$|Mex\$|[€$£¥₽₹₩₺₴฿₫₪₦₱₸₾]"
    rf"|(?:{CODES}|Rs\.?|zł|Kč|kr\.?|руб\.?)(?![^\W\d_])"
)
"""The sign or the code of a currency."""

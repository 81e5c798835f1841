"""x"""
from retold._native import VERSION as __version__

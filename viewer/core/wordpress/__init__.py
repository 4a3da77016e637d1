"""Everything that speaks HTTP: finding a WordPress, asking its REST API, fetching its pictures.

Responsible for requests, patience and politeness, and for turning answers into model values. Not
for what is asked when (sync) nor for keeping anything (store). The only user of requests.
"""

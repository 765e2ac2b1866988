# Yr hyn y mae’r gweinydd yn ei ddweud yn y porwr, heblaw’r canfyddiadau.
page-title = Ni ellir dangos y dudalen hon eto
page-text = Mae’r hyn sydd o’i le i’w weld isod. Ar ôl ei gywiro, bydd y dudalen yn ymddangos ohoni ei hun.
close = Cau
refused = Canfyddiadau a fyddai’n atal cyhoeddi’r wefan: { $count }
host-refused = Dim ond i localhost, 127.0.0.1 a [::1] y mae’r gweinydd hwn yn ateb.
